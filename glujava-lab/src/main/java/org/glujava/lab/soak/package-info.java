/**
 * The soak: clients that check every answer, above a translator that fails in many ways, above a brick that is killed
 * and restarted.
 */
@NullMarked
package org.glujava.lab.soak;

import org.jspecify.annotations.NullMarked;
