-- What a person is told, on the page and by mail. Neither holds a title, a text or a name.

create table notification (
  id uuid primary key,
  person varchar(120) not null references person on delete cascade,
  party varchar(8) not null,
  kind varchar(30) not null,
  dossier_id uuid not null references dossier,
  -- null where no task is asked for
  task_id varchar(64),
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  -- what must not be told twice
  told varchar(200) not null,
  unique (person, told)
);
create index notification_person on notification (person, created_at);
create index notification_task on notification (task_id);

-- Mail to be sent: written with what it tells of, sent later.
create table mail (
  id uuid primary key,
  notification_id uuid not null unique references notification on delete cascade,
  person varchar(120) not null,
  -- goes out together with all others of the person that wait
  digest boolean not null,
  send_at timestamp with time zone not null,
  -- by whom, and until when nobody else may send it
  claim uuid,
  claimed_until timestamp with time zone,
  attempts int not null,
  sent_at timestamp with time zone
);
create index mail_waiting on mail (sent_at, send_at);

create table notification_settings (
  person varchar(120) primary key references person on delete cascade,
  delivery varchar(20) not null,
  language varchar(8) not null,
  -- of the secret in the address of the calendar; null if there is none
  calendar_hash varchar(64) unique
);
