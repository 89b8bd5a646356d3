/** What the soak must see, shown to its checks. */
@NullMarked
package org.glujava.lab.soak;

import org.jspecify.annotations.NullMarked;
