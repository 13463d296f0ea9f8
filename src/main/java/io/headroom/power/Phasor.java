package io.headroom.power;

/** A voltage, current or power of alternating current as a complex number. */
record Phasor(double re, double im) {
  static final Phasor ZERO = new Phasor(0, 0);

  static Phasor polar(double size, double angleRad) {
    return new Phasor(size * Math.cos(angleRad), size * Math.sin(angleRad));
  }

  Phasor plus(Phasor other) {
    return new Phasor(re + other.re, im + other.im);
  }

  Phasor minus(Phasor other) {
    return new Phasor(re - other.re, im - other.im);
  }

  Phasor times(Phasor other) {
    return new Phasor(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Phasor over(Phasor other) {
    double square = other.re * other.re + other.im * other.im;
    return times(new Phasor(other.re / square, -other.im / square));
  }

  Phasor conjugate() {
    return new Phasor(re, -im);
  }

  double size() {
    return Math.hypot(re, im);
  }

  double angleRad() {
    return Math.atan2(im, re);
  }
}
