/** Tables, plots, JSON and the page of results. */
@NullMarked
package org.glujava.bench.report;

import org.jspecify.annotations.NullMarked;
