/** The soak: clients that check every answer, above a translator that errs in every way, above a brick that dies. */
@NullMarked
package org.glujava.lab.soak;

import org.jspecify.annotations.NullMarked;
