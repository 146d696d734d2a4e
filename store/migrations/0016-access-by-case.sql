-- Whether a case is open to somebody is answered by the index alone.

drop index access_case;
create index access_case on access (case_id, subject);
