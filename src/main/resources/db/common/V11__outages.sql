-- Planned outages that were entered here; one that was called off is kept and counts no more.

CREATE TABLE planned_outage (
  outage_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id VARCHAR(80) NOT NULL,
  asset_id VARCHAR(200) NOT NULL,
  -- local times of the utility
  starts_at TIMESTAMP(0) NOT NULL,
  ends_at TIMESTAMP(0) NOT NULL,
  reason VARCHAR(400) NOT NULL,
  announced_at TIMESTAMP(0) NOT NULL,
  urgent BOOLEAN NOT NULL,
  entered_by VARCHAR(200) NOT NULL,
  entered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  called_off_by VARCHAR(200),
  called_off_at TIMESTAMP(6) WITH TIME ZONE,
  CONSTRAINT planned_outage_id UNIQUE (id)
);
CREATE INDEX planned_outage_start ON planned_outage (starts_at);
