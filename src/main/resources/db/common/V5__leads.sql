-- Building sites known from their permits, and what was done with them.

CREATE TABLE permit_lead (
  lead_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id VARCHAR(40) NOT NULL,
  permit_number VARCHAR(100) NOT NULL,
  issued_on DATE NOT NULL,
  received_on DATE NOT NULL,
  project VARCHAR(400) NOT NULL,
  developer_name VARCHAR(200) NOT NULL,
  developer_phone VARCHAR(60) NOT NULL,
  place_name VARCHAR(400) NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  use_code VARCHAR(40) NOT NULL,
  kva DOUBLE PRECISION NOT NULL,
  dual BOOLEAN NOT NULL,
  verdict VARCHAR(20) NOT NULL,
  substation_id VARCHAR(200),
  substation_name VARCHAR(400),
  state VARCHAR(20) NOT NULL,
  limit_days INTEGER NOT NULL,
  clock_runs VARCHAR(1000000) NOT NULL,
  request_id VARCHAR(40) REFERENCES connection_request,
  CONSTRAINT permit_lead_id UNIQUE (id),
  CONSTRAINT permit_lead_number UNIQUE (permit_number)
);

CREATE TABLE lead_event (
  event_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lead_no BIGINT NOT NULL REFERENCES permit_lead,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  who VARCHAR(200) NOT NULL,
  state_before VARCHAR(20) NOT NULL,
  state_after VARCHAR(20) NOT NULL,
  note VARCHAR(4000) NOT NULL
);
CREATE INDEX lead_event_lead ON lead_event (lead_no, event_no);
