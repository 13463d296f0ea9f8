-- What every server over this database can load: prepared datasets, a megabyte a row.
CREATE TABLE dataset_chunk (
  version VARCHAR(100) NOT NULL REFERENCES dataset_version,
  position INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (version, position)
);
-- They are packed already.
ALTER TABLE dataset_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

-- Other servers are told that another version is in service.
CREATE FUNCTION tell_of_activation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('headroom_dataset', current_setting('application_name'));
  RETURN NULL;
END $$;
CREATE TRIGGER dataset_activated AFTER INSERT ON dataset_activation
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_activation();
