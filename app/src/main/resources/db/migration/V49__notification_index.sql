-- The unique key begins with the person as well, and what one person was told is sorted in any case.
drop index notification_person;
