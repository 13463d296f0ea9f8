package io.headroom.api;

import io.headroom.rules.Text;

/** What a collection of features is called. */
record LayerName(String id, Text title, Text description) {}
