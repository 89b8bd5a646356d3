/** A translator that does what its author must not, by seeded chance: the soak's. */
@NullMarked
package org.glujava.lab.chaos;

import org.jspecify.annotations.NullMarked;
