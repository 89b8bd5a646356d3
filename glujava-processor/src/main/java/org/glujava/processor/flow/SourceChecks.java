package org.glujava.processor.flow;

import javax.lang.model.element.TypeElement;
import org.glujava.processor.Report;

/**
 * The checks that read an author's method bodies.
 *
 * @param decisions checks that each frame is decided about exactly once
 * @param uses finds calls that always throw, or that lose a frame
 */
public record SourceChecks(DecisionCheck decisions, UseCheck uses) {
    /** Checks the methods of a class. Skips Kotlin classes, because kapt gives their methods without bodies. */
    public void check(TypeElement type, Report report) {
        if (isOfKotlin(type)) {
            return;
        }
        decisions.check(type, report);
        uses.check(type, report);
    }

    private static boolean isOfKotlin(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("kotlin.Metadata"));
    }
}
