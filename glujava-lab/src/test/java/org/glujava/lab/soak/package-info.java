/** Tests of the soak's checks, with faults that they must find. */
@NullMarked
package org.glujava.lab.soak;

import org.jspecify.annotations.NullMarked;
