package io.headroom.place.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of places by their keys, in the order of the rows, which is that of importance.
 *
 * <p>Immutable, for any number of threads. A visitor answers false when it has enough; a text that
 * is common then costs no more than a rare one.
 */
public final class PlaceIndex {
  private final @Nullable LeafReader reader;

  private PlaceIndex(@Nullable LeafReader reader) {
    this.reader = reader;
  }

  static PlaceIndex open(Directory directory) throws IOException {
    DirectoryReader all = DirectoryReader.open(directory);
    if (all.leaves().isEmpty()) {
      return new PlaceIndex(null);
    }
    if (all.leaves().size() > 1) {
      throw new IOException("expected an index of one segment, got " + all.leaves().size());
    }
    return new PlaceIndex(all.leaves().get(0).reader());
  }

  int size() {
    return reader == null ? 0 : reader.maxDoc();
  }

  /** Places with this key. */
  public void withKey(KeyKind kind, String text, IntPredicate visitor) {
    withTerm(kind.field(), text, visitor);
  }

  /** True when some place has this key. */
  public boolean hasKey(KeyKind kind, String text) {
    boolean[] found = {false};
    withKey(
        kind,
        text,
        row -> {
          found[0] = true;
          return false;
        });
    return found[0];
  }

  /** Places whose house numbers count along a carrier. */
  public void along(String carrier, IntPredicate visitor) {
    withTerm(PlaceIndexWriter.CARRIER, carrier, visitor);
  }

  /** Places of which some key may be a slip away; the caller compares. */
  public void nearlyCalled(String text, IntPredicate visitor) {
    for (String deletion : Typos.deletions(text)) {
      withTerm(PlaceIndexWriter.DELETION, deletion, visitor);
    }
  }

  /** Places with a key that begins with the text; a place may come more than once. */
  public void beginning(String text, IntPredicate visitor) {
    if (text.length() <= PlaceIndexWriter.LONGEST_START) {
      withTerm(PlaceIndexWriter.START, text, visitor);
      return;
    }
    for (KeyKind kind : KeyKind.values()) {
      if (kind.hasBeginnings()) {
        walk(kind.field(), text, visitor);
      }
    }
  }

  /** Places whose name or alias has every character of the text. */
  public void withCharacters(String text, IntPredicate visitor) {
    if (reader == null || text.isEmpty()) {
      return;
    }
    try {
      List<DocIdSetIterator> lists = new ArrayList<>();
      for (int c : text.chars().distinct().toArray()) {
        PostingsEnum list = postings(PlaceIndexWriter.CHARACTER, Character.toString(c));
        if (list == null) {
          return;
        }
        lists.add(list);
      }
      visit(lists.size() == 1 ? lists.get(0) : ConjunctionUtils.intersectIterators(lists), visitor);
    } catch (IOException e) {
      throw new UncheckedIOException("the place index cannot be read", e);
    }
  }

  private void withTerm(String field, String text, IntPredicate visitor) {
    try {
      PostingsEnum rows = postings(field, text);
      if (rows != null) {
        visit(rows, visitor);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the place index cannot be read", e);
    }
  }

  private @Nullable PostingsEnum postings(String field, String text) throws IOException {
    return reader == null || text.isEmpty()
        ? null
        : reader.postings(new Term(field, text), PostingsEnum.NONE);
  }

  private static boolean visit(DocIdSetIterator rows, IntPredicate visitor) throws IOException {
    int row = rows.nextDoc();
    while (row != DocIdSetIterator.NO_MORE_DOCS) {
      if (!visitor.test(row)) {
        return false;
      }
      row = rows.nextDoc();
    }
    return true;
  }

  private void walk(String field, String prefix, IntPredicate visitor) {
    try {
      Terms terms = reader == null ? null : reader.terms(field);
      if (terms == null) {
        return;
      }
      BytesRef start = new BytesRef(prefix);
      TermsEnum walk = terms.iterator();
      PostingsEnum reused = null;
      boolean inside = walk.seekCeil(start) != TermsEnum.SeekStatus.END;
      while (inside && StringHelper.startsWith(walk.term(), start)) {
        reused = walk.postings(reused, PostingsEnum.NONE);
        inside = visit(reused, visitor) && walk.next() != null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the place index cannot be read", e);
    }
  }
}
