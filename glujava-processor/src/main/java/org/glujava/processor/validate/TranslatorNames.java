package org.glujava.processor.validate;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.glujava.processor.Message;
import org.glujava.processor.Report;

/** The names of all translators of one compilation. */
final class TranslatorNames {
    private final Map<String, String> classOf = new HashMap<>();

    void add(String name, TypeElement type, Report report) {
        String className = type.getQualifiedName().toString();
        String first = classOf.putIfAbsent(name, className);
        if (first != null && !first.equals(className)) {
            report.add(Message.DUPLICATE_TRANSLATOR, type, name, first, className);
        }
    }
}
