/** What {@code ./glujava bench} runs. */
@NullMarked
package org.glujava.bench;

import org.jspecify.annotations.NullMarked;
