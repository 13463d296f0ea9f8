-- PostGIS only: what planners ask by place.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis') THEN
    CREATE EXTENSION postgis;
  END IF;
END $$;

-- The place is a geometry; its longitude and latitude, columns of their own in H2, follow from it.
ALTER TABLE connection_request DROP COLUMN lon, DROP COLUMN lat,
  ADD COLUMN location geometry(Point, 4326) NOT NULL;
ALTER TABLE connection_request
  ADD COLUMN lon DOUBLE PRECISION NOT NULL GENERATED ALWAYS AS (ST_X(location)) STORED,
  ADD COLUMN lat DOUBLE PRECISION NOT NULL GENERATED ALWAYS AS (ST_Y(location)) STORED;
CREATE INDEX connection_request_location ON connection_request USING gist (location);
