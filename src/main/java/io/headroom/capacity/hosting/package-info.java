@NullMarked
package io.headroom.capacity.hosting;

import org.jspecify.annotations.NullMarked;
