-- Versions of the grid that were delivered, and what has been in service since when.

CREATE TABLE dataset_version (
  version VARCHAR(100) PRIMARY KEY,
  dataset_id VARCHAR(400) NOT NULL,
  name VARCHAR(400) NOT NULL,
  as_of DATE,
  licence VARCHAR(1000) NOT NULL,
  received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  received_by VARCHAR(200) NOT NULL,
  source VARCHAR(20) NOT NULL,
  file_name VARCHAR(400),
  size_bytes BIGINT NOT NULL,
  content_hash VARCHAR(64),
  accepted BOOLEAN NOT NULL,
  -- One reason a line.
  reasons VARCHAR(1000000) NOT NULL,
  -- CODE=count, separated by blanks.
  issues VARCHAR(100000) NOT NULL,
  substations INTEGER NOT NULL,
  power_transformers INTEGER NOT NULL,
  feeders INTEGER NOT NULL,
  line_sections INTEGER NOT NULL,
  distribution_transformers INTEGER NOT NULL,
  report TEXT NOT NULL,
  CONSTRAINT dataset_version_content UNIQUE (content_hash)
);

-- Rows are added and never changed. Each follows one other, so that of two who change what is in
-- service at once only one does.
CREATE TABLE dataset_activation (
  activation_no BIGINT PRIMARY KEY,
  version VARCHAR(100) NOT NULL REFERENCES dataset_version,
  previous VARCHAR(100),
  kind VARCHAR(20) NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  who VARCHAR(200) NOT NULL,
  accept_lost BOOLEAN NOT NULL
);
