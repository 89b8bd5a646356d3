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
    /** Checks the methods of a class; not of one in Kotlin, whose methods Kotlin's kapt shows without their bodies. */
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
