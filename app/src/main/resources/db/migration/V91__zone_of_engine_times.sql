-- The zone in which the engine's times stand, which keeps them without one: docs/adr/0055-the-program-runs-in-utc.md.
-- Null in a database in which nobody has said it yet.
alter table engine_start add column time_zone varchar(60);
