package org.glujava.processor.validate;

import javax.lang.model.element.Element;
import org.glujava.Translator;
import org.glujava.processor.Enclosing;
import org.glujava.processor.Message;
import org.glujava.processor.Report;

/**
 * Finds annotated methods, such as {@code @Fop} methods, that are never called because their class is no translator.
 */
public final class FopOutside {
    private FopOutside() {}

    /** Reports the method if its class has no {@code @Translator}. */
    public static void check(Class<?> annotation, Element method, Report report) {
        Element type = Enclosing.of(method);
        if (Annotations.find(type, Translator.class).isEmpty()) {
            report.add(
                    Message.FOP_OUTSIDE,
                    method,
                    annotation.getSimpleName(),
                    method.getSimpleName(),
                    type.getSimpleName());
        }
    }
}
