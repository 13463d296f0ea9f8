-- Other processes are told of every change of the ledger, by the name of who has changed it.
CREATE FUNCTION tell_of_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('headroom_ledger', current_setting('application_name'));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_changed AFTER INSERT OR UPDATE OF ledger_no ON connection_request
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_ledger_change();
