-- PostGIS only: building sites by place.
ALTER TABLE permit_lead ADD COLUMN location geometry(Point, 4326)
  GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED;
CREATE INDEX permit_lead_location ON permit_lead USING gist (location);
