-- One set for H2 and PostgreSQL. Amounts of the ledger are whole VA of demand or W of generation.

CREATE SEQUENCE ledger_sequence;
CREATE SEQUENCE application_sequence;

-- The rows that decide who gets the last kVA: locked in the order of their numbers.
CREATE TABLE ledger_asset (
  asset_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  direction VARCHAR(10) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  asset_id VARCHAR(200) NOT NULL,
  net BIGINT DEFAULT 0 NOT NULL,
  gross BIGINT DEFAULT 0 NOT NULL,
  mark BIGINT DEFAULT 0 NOT NULL,
  CONSTRAINT ledger_asset_key UNIQUE (direction, kind, asset_id),
  CONSTRAINT ledger_asset_positive CHECK (net >= 0 AND gross >= 0)
);

CREATE TABLE connection_request (
  id VARCHAR(40) PRIMARY KEY,
  tracking_code VARCHAR(26) NOT NULL,
  application_no BIGINT NOT NULL,
  applied_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  applied_on DATE NOT NULL,
  applied_by VARCHAR(100),
  place_name VARCHAR(400) NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  use_code VARCHAR(40) NOT NULL,
  kva DOUBLE PRECISION NOT NULL,
  dual BOOLEAN NOT NULL,
  voltage VARCHAR(10) NOT NULL,
  applicant_kind VARCHAR(20) NOT NULL,
  applicant_name VARCHAR(200) NOT NULL,
  applicant_phone VARCHAR(60) NOT NULL,
  licence_no VARCHAR(60),
  existing_kva DOUBLE PRECISION NOT NULL,
  declared VARCHAR(400) NOT NULL,
  accepted_condition VARCHAR(40),
  notes VARCHAR(4000) NOT NULL,
  promise VARCHAR(20) NOT NULL,
  limit_days INTEGER NOT NULL,
  programme VARCHAR(40),
  zone VARCHAR(10),
  rules_version VARCHAR(200) NOT NULL,
  status VARCHAR(20) NOT NULL,
  -- Grows with every pause, however many there are.
  clock_runs VARCHAR(1000000) NOT NULL,
  holding VARCHAR(20) NOT NULL,
  main_point VARCHAR(200),
  reserve_point VARCHAR(200),
  expires_on DATE NOT NULL,
  full_asset_no BIGINT REFERENCES ledger_asset,
  -- What it takes of each asset; booked in ledger_asset while it is HELD.
  claim VARCHAR(1000000) NOT NULL,
  ledger_no BIGINT NOT NULL,
  rating_stars INTEGER,
  rating_comment VARCHAR(4000),
  rated_on DATE,
  CONSTRAINT connection_request_code UNIQUE (tracking_code),
  CONSTRAINT connection_request_order UNIQUE (application_no)
);
CREATE INDEX connection_request_holding ON connection_request (holding, expires_on);
CREATE INDEX connection_request_by ON connection_request (applied_by);
CREATE INDEX connection_request_phone ON connection_request (applicant_phone);
CREATE INDEX connection_request_full ON connection_request (full_asset_no);

CREATE TABLE request_approval (
  request_id VARCHAR(40) NOT NULL REFERENCES connection_request,
  position INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  limit_days INTEGER NOT NULL,
  clock_runs VARCHAR(1000000) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  PRIMARY KEY (request_id, position)
);

-- Written with its request in one transaction, so that nothing has to be looked up.
CREATE TABLE audit_event (
  event_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id VARCHAR(40) NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  who VARCHAR(200) NOT NULL,
  what VARCHAR(40) NOT NULL,
  state_before VARCHAR(1000000) NOT NULL,
  state_after VARCHAR(1000000) NOT NULL,
  note VARCHAR(4000) NOT NULL
);
CREATE INDEX audit_event_request ON audit_event (request_id, event_no);

CREATE TABLE submission_key (
  client_key VARCHAR(200) PRIMARY KEY,
  fingerprint VARCHAR(200) NOT NULL,
  request_id VARCHAR(40) NOT NULL
);
