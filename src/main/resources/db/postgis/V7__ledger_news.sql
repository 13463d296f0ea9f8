-- Few requests wait: the others do not have to be in the index of those who do.
DROP INDEX connection_request_full;
CREATE INDEX connection_request_full ON connection_request (full_asset_no) WHERE holding = 'QUEUED';

-- What other processes have changed is read by number.
CREATE INDEX connection_request_ledger ON connection_request (ledger_no);

-- Other processes are told of every change of the ledger, by the name of who has changed it.
CREATE FUNCTION tell_of_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('headroom_ledger', current_setting('application_name'));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_changed AFTER INSERT OR UPDATE OF ledger_no ON connection_request
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_ledger_change();
