/** What others get of GluJava: its poms, its jars, and builds that are not GluJava's own. */
@NullMarked
package org.glujava.lab.published;

import org.jspecify.annotations.NullMarked;
