/** The soak's translator, which does what a translator must not do, at random from a seed. */
@NullMarked
package org.glujava.lab.chaos;

import org.jspecify.annotations.NullMarked;
