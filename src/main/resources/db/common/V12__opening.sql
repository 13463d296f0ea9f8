-- What became constrained and free, and who wants to be told of room.

-- One row: locked by whoever compares, and the view of the network that was compared last.
CREATE TABLE opening_mark (
  mark_no INTEGER PRIMARY KEY,
  dataset_version VARCHAR(400),
  ledger_no BIGINT NOT NULL
);
INSERT INTO opening_mark (mark_no, dataset_version, ledger_no) VALUES (1, NULL, 0);

CREATE TABLE constraint_standing (
  direction VARCHAR(20) NOT NULL,
  asset_kind VARCHAR(40) NOT NULL,
  asset_id VARCHAR(400) NOT NULL,
  since_on DATE NOT NULL,
  PRIMARY KEY (direction, asset_kind, asset_id)
);

CREATE TABLE constraint_change (
  change_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  direction VARCHAR(20) NOT NULL,
  asset_kind VARCHAR(40) NOT NULL,
  asset_id VARCHAR(400) NOT NULL,
  name VARCHAR(400) NOT NULL,
  towns VARCHAR(4000) NOT NULL,
  constrained BOOLEAN NOT NULL,
  first_seen BOOLEAN NOT NULL,
  grade VARCHAR(20) NOT NULL,
  reason VARCHAR(40),
  available_kva DOUBLE PRECISION,
  binding_kind VARCHAR(40),
  binding_id VARCHAR(400),
  since_on DATE NOT NULL,
  dataset_version VARCHAR(400) NOT NULL
);
CREATE INDEX constraint_change_kind ON constraint_change (asset_kind, change_no);

-- The contact is forgotten when its owner has been told.
CREATE TABLE subscription (
  subscription_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code VARCHAR(40) NOT NULL,
  contact VARCHAR(254),
  contact_key VARCHAR(254),
  language VARCHAR(10) NOT NULL,
  place_name VARCHAR(400) NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  accuracy_m DOUBLE PRECISION NOT NULL,
  use_code VARCHAR(40) NOT NULL,
  kva DOUBLE PRECISION,
  kw DOUBLE PRECISION,
  dual BOOLEAN NOT NULL,
  single_phase BOOLEAN NOT NULL,
  voltage VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_on DATE NOT NULL,
  tries INTEGER NOT NULL,
  not_before TIMESTAMP(6) WITH TIME ZONE,
  CONSTRAINT subscription_code UNIQUE (code)
);
CREATE INDEX subscription_contact ON subscription (contact_key);
CREATE INDEX subscription_waiting ON subscription (state, subscription_no);
CREATE INDEX subscription_expiry ON subscription (expires_on);
