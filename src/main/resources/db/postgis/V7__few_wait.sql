-- Few requests wait: the others do not have to be in the index of those who do.
DROP INDEX connection_request_full;
CREATE INDEX connection_request_full ON connection_request (full_asset_no) WHERE holding = 'QUEUED';

-- What other processes have changed is read by number.
CREATE INDEX connection_request_ledger ON connection_request (ledger_no);
