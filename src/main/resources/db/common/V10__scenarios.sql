-- Lists of changes to the network that planners keep.

CREATE TABLE scenario (
  scenario_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id VARCHAR(40) NOT NULL,
  name VARCHAR(200) NOT NULL,
  note VARCHAR(4000) NOT NULL,
  changes VARCHAR(1000000) NOT NULL,
  dataset_version VARCHAR(400) NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT scenario_id UNIQUE (id),
  CONSTRAINT scenario_name UNIQUE (name)
);
