package io.headroom.planning.dataset;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it was handed in.
 *
 * @param folder scratch folder of its own, removed when it has been read
 * @param file the dataset in that folder; null when the descriptor names a database
 * @param descriptor how the file is to be read; null when it says so itself
 * @param fileName as the sender calls it
 */
public record Delivered(
    Path folder,
    @Nullable Path file,
    @Nullable Path descriptor,
    String fileName,
    long bytes,
    String by) {

  Version.Source source() {
    return file == null ? Version.Source.POSTGIS : Version.Source.UPLOAD;
  }
}
