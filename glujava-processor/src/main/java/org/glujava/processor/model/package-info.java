/** The description of a checked translator, from which code is generated. */
@NullMarked
package org.glujava.processor.model;

import org.jspecify.annotations.NullMarked;
