package io.headroom.app.command;

import io.headroom.ingest.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a long import has come; a short one shows nothing.
 *
 * <p>Used by the importing thread only.
 */
final class ImportProgress implements Progress, AutoCloseable {
  private static final long LONG_LAYER_ROWS = 20_000;

  private @Nullable ProgressBar bar;
  private String layer = "";

  private ImportProgress() {}

  static ImportProgress start() {
    return new ImportProgress();
  }

  @Override
  public void stage(String newLayer, long done, long total) {
    if (!newLayer.equals(layer)) {
      close();
      layer = newLayer;
    }
    boolean isLong = Math.max(done, total) >= LONG_LAYER_ROWS;
    if (bar == null && isLong) {
      bar = bar(newLayer, total);
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  /** A bar on standard error that is shown at once. */
  static ProgressBar bar(String name, long total) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(500)
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
