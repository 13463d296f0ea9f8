package io.headroom.geo.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.geo.Datum;
import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedPositionTest {
  private static final Position TOWN = new Position(106.97, 27.06);

  /** Six decimals are how the metres of Baidu's web map were published. */
  private static final double LAST_DIGIT = 1e-6;

  @ParameterizedTest
  @CsvFileSource(resources = "/pin/positions.txt", delimiterString = "=>", quoteCharacter = '~')
  void textIsReadWithItsDatum(String text, double lon, double lat, Datum datum, Notation notation) {
    Pin pin = PastedPosition.read(text, Datum.GCJ02, TOWN).orElseThrow();
    assertThat(pin.sent().lon()).isCloseTo(lon, within(LAST_DIGIT));
    assertThat(pin.sent().lat()).isCloseTo(lat, within(LAST_DIGIT));
    assertThat(pin.datum()).isEqualTo(datum);
    assertThat(pin.notation()).isEqualTo(notation);
    assertThat(pin.location()).isEqualTo(datum.toWgs84(pin.sent()));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/pin/no-positions.txt", delimiter = '\t', quoteCharacter = '~')
  void anythingElseIsNoPosition(String text) {
    assertThat(PastedPosition.read(text, Datum.GCJ02, TOWN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Datum.class)
  void bareNumbersAreOfTheDatumHandedIn(Datum datum) {
    Pin pin = PastedPosition.read("106.966,27.060", datum, TOWN).orElseThrow();
    assertThat(pin.datum()).isEqualTo(datum);
    assertThat(pin.location()).isEqualTo(datum.toWgs84(new Position(106.966, 27.060)));
  }

  @ParameterizedTest
  @CsvSource({"4.9,52.4, 4.9,52.4", "52.4,4.9, 4.9,52.4", "12.5,41.9, 12.5,41.9"})
  void orderThatTheGlobeLeavesOpenIsTheOneNearTheReference(
      double first, double second, double lon, double lat) {
    Position reference = new Position(lon + 1, lat - 1);
    String text = first + " " + second;
    assertThat(PastedPosition.read(text, Datum.WGS84, reference).orElseThrow().sent())
        .isEqualTo(new Position(lon, lat));
    assertThat(PastedPosition.read(text, Datum.WGS84, TOWN)).isEmpty();
  }

  @Test
  void orderThatIsOpenEvenNearTheReferenceIsNotGuessed() {
    Position reference = new Position(40, 40);
    assertThat(PastedPosition.read("41.5 40.5", Datum.WGS84, reference)).isEmpty();
    assertThat(PastedPosition.read("40.5 40.5", Datum.WGS84, reference)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        // half the box of the last digit: half a thousandth of a degree is 50 to 55 m
        "106.966,27.060 => 74.5",
        "106.966,27.06 => 74.5",
        "106.966001,27.06 => 0.0745",
        "107.0,27.1 => 7450",
        // half a second is 15 m, half a thousandth of a minute is 1 m
        "27°03′36″N 106°57′57″E => 20.7",
        "27°03.600′N 106°57.960′E => 1.24",
        "27°03′36.0″N 106°57′57.6″E => 2.07",
        // what the text says of itself
        "geo:27.06,106.966;u=35 => 35",
        "geo:27.06,106.966;u=0 => 0",
        "geo:27.060000,106.966000 => 0.0745",
        "https://uri.amap.com/marker?position=106.966000,27.060000 => 0.0745",
        "https://map.baidu.com/@11907430.97,3107890.72,19z => 0.745",
        // half the diagonal of the box: 1/8000°, 1/400° and a whole degree
        "7PV83X68+2C => 9.31",
        "7PV83X68+ => 186",
        "7PV80000+ => 74500"
      })
  void accuracyIsWhatTheTextAllows(String text, double metres) {
    Pin pin = PastedPosition.read(text, Datum.WGS84, TOWN).orElseThrow();
    assertThat(pin.accuracyMetres()).isCloseTo(metres, within(metres * 0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"‎106.966,27.060‏", "﻿106.966,\n27.060", "\t106.966\u00a027.060\r\n"})
  void invisibleCharactersOfCopiedTextDoNotMatter(String text) {
    assertThat(PastedPosition.read(text, Datum.WGS84, TOWN).orElseThrow().location())
        .isEqualTo(new Position(106.966, 27.060));
  }

  @Test
  void linkOfGaodeLeadsToTheSamePlaceAsTheOneOfBaidu() {
    // 铜仁市 as both services publish it
    Position gps = new Position(109.1850122, 27.7347803);
    String gaode = "https://uri.amap.com/marker?position=109.1896029,27.7315202";
    String baidu = "https://api.map.baidu.com/marker?location=27.7378032,109.1960427";
    String map = "https://map.baidu.com/@12155780.134,3195888.642,17z";
    for (String link : new String[] {gaode, baidu, map}) {
      Pin pin = PastedPosition.read(link, Datum.WGS84, TOWN).orElseThrow();
      assertThat(Geodesic.metres(pin.location(), gps)).as(link).isLessThan(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      nullValues = "none",
      value = {
        "3X68+2C 开阳县 => 开阳县",
        "3X68+2C, Kaiyang, Guiyang => Kaiyang, Guiyang",
        "贵州省贵阳市 开阳县 3X68+2C => 贵州省贵阳市 开阳县",
        "3X68+2C => none",
        "7PV83X68+2C 开阳县 => none",
        "开阳县 => none",
        "106.966,27.060 => none"
      })
  void wordsOfAShortCodeAreHandedOut(String text, String words) {
    assertThat(PastedPosition.locality(text).orElse(null)).isEqualTo(words);
  }

  @Test
  void shortCodeIsAtHomeWhereItsWordsAre() {
    Position beijing = new Position(116.39, 39.91);
    Pin pin = PastedPosition.read("W95R+2G 北京市", Datum.GCJ02, beijing).orElseThrow();
    assertThat(Geodesic.metres(pin.location(), new Position(116.3913, 39.9075))).isLessThan(10);
  }
}
