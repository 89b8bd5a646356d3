/** Tests of the published parts: poms and jars, and other projects' builds with them. */
@NullMarked
package org.glujava.lab.published;

import org.jspecify.annotations.NullMarked;
