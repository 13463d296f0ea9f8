package io.headroom.app.study;

/** In which form the results are wanted; the prepared dataset is written with any. */
public enum StudyFormat {
  GPKG,
  CSV,
  BOTH;

  boolean hasGeoPackage() {
    return this != CSV;
  }

  boolean hasCsv() {
    return this != GPKG;
  }
}
