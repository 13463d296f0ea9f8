-- Who may do what. Passwords and tokens only as hashes.

CREATE TABLE account (
  name VARCHAR(40) PRIMARY KEY,
  display_name VARCHAR(200) NOT NULL,
  role VARCHAR(20) NOT NULL,
  enabled BOOLEAN NOT NULL,
  edition BIGINT NOT NULL,
  password_hash VARCHAR(200) NOT NULL
);

CREATE TABLE account_token (
  id VARCHAR(40) PRIMARY KEY,
  account VARCHAR(40) NOT NULL REFERENCES account,
  label VARCHAR(200) NOT NULL,
  secret_hash VARCHAR(64) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_on DATE NOT NULL,
  last_used_at TIMESTAMP(6) WITH TIME ZONE,
  revoked_at TIMESTAMP(6) WITH TIME ZONE,
  CONSTRAINT account_token_secret UNIQUE (secret_hash)
);
CREATE INDEX account_token_account ON account_token (account);

CREATE TABLE account_event (
  event_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account VARCHAR(40) NOT NULL REFERENCES account,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  who VARCHAR(200) NOT NULL,
  what VARCHAR(40) NOT NULL,
  state_before VARCHAR(4000) NOT NULL,
  state_after VARCHAR(4000) NOT NULL
);
CREATE INDEX account_event_account ON account_event (account, event_no);
