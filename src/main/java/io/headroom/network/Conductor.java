package io.headroom.network;

/** An entry of the conductor catalogue: series impedance and ampacity at a stated temperature. */
public record Conductor(
    String code,
    double rOhmPerKm,
    double xOhmPerKm,
    double ampacityA,
    double referenceTemperatureC) {}
