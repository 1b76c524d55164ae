-- When the sign-on last vouched for somebody without a group that they had been in: what they had taken in it goes back.
alter table person add column office_lost_at timestamp with time zone;
