/** Tests of the code and the commands in README and docs. */
@NullMarked
package org.glujava.lab.docs;

import org.jspecify.annotations.NullMarked;
