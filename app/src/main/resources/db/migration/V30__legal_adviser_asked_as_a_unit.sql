-- The legal adviser is asked as a unit is, after the units: whether that is what the unit was last turned to for. A
-- legal opinion that was asked for before this has no row here.
alter table consultation_unit add column legal boolean default false not null;
