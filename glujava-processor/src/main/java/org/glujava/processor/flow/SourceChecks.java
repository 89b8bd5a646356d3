package org.glujava.processor.flow;

import javax.lang.model.element.TypeElement;
import org.glujava.processor.Report;

/**
 * All that reads an author's method bodies.
 *
 * @param decisions looks whether each frame is decided about, and once
 * @param uses looks for calls that throw or lose a frame
 */
public record SourceChecks(DecisionCheck decisions, UseCheck uses) {
    /** Checks the methods of a class. */
    public void check(TypeElement type, Report report) {
        decisions.check(type, report);
        uses.check(type, report);
    }
}
