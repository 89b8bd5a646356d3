package org.glujava.processor.validate;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.jspecify.annotations.Nullable;

/** Checks the one method of a class that writes a section: {@code @Statedump}, or {@code @Metrics}. */
final class SectionCheck {
    private final Class<?> annotation;
    private final Class<?> section;
    private final CallbackShape shape;
    private @Nullable ExecutableElement method;

    SectionCheck(Class<?> annotation, Class<?> section, CallbackShape shape) {
        this.annotation = annotation;
        this.section = section;
        this.shape = shape;
    }

    /** Returns the name of the method; null for none. */
    @Nullable String name() {
        return method == null ? null : method.getSimpleName().toString();
    }

    void check(ExecutableElement found, Report report) {
        if (CallbackShape.isUnresolved(found)) {
            report.leaveToJavac();
            return;
        }
        shape.check(found, annotation, report);
        if (!matches(found)) {
            report.add(
                    Message.SECTION_SIGNATURE,
                    found,
                    annotation.getSimpleName(),
                    found.getSimpleName(),
                    section.getSimpleName(),
                    TypeText.of(found));
        }
        if (method == null) {
            method = found;
        } else {
            report.add(
                    Message.DUPLICATE_SECTION,
                    found,
                    annotation.getSimpleName(),
                    TypeText.of(method),
                    TypeText.of(found));
        }
    }

    private boolean matches(ExecutableElement found) {
        return CallbackShape.returns(found, TypeKind.VOID)
                && found.getParameters().size() == 1
                && TypeText.qualified(found.getParameters().get(0).asType()).equals(section.getName());
    }
}
