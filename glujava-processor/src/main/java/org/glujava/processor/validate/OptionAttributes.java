package org.glujava.processor.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.glujava.option.OptionText;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;

/** Adds range, allowed values and aliases to an option. Reports wrong ones, and leaves them out. */
final class OptionAttributes {
    private static final int MAX_ALIASES = 3;

    private final Element parameter;
    private final Report report;

    OptionAttributes(Element parameter, Report report) {
        this.parameter = parameter;
        this.report = report;
    }

    OptionSpec add(AnnotationMirror annotation, OptionSpec spec) {
        return withAliases(annotation, withAllowed(annotation, withRange(annotation, spec)));
    }

    private OptionSpec withRange(AnnotationMirror annotation, OptionSpec spec) {
        String min = Annotations.text(annotation, "min").orElse("");
        String max = Annotations.text(annotation, "max").orElse("");
        if (min.isEmpty() && max.isEmpty()) {
            return spec;
        }
        if (!spec.type().hasRange()) {
            report.add(Message.NO_RANGE, parameter, spec.key(), TypeText.of(parameter.asType()));
            return spec;
        }
        if (!isBound(spec, "min", min) | !isBound(spec, "max", max)) {
            return spec;
        }
        OptionType type = spec.type();
        if (!min.isEmpty()
                && !max.isEmpty()
                && OptionText.compare(OptionText.bound(type, min), OptionText.bound(type, max)) > 0) {
            report.add(Message.RANGE_EMPTY, parameter, min, spec.key(), max);
            return spec;
        }
        return spec.range(min, max);
    }

    private boolean isBound(OptionSpec spec, String which, String text) {
        boolean right = text.isEmpty() || OptionTypes.acceptsBound(spec.type(), text);
        if (!right) {
            OptionType type = spec.type() == OptionType.PERCENT_OR_SIZE ? OptionType.SIZE : spec.type();
            report.add(Message.RANGE_BOUND, parameter, which, text, spec.key(), type.expected());
        }
        return right;
    }

    private OptionSpec withAllowed(AnnotationMirror annotation, OptionSpec spec) {
        List<String> allowed = Annotations.texts(annotation, "allowed");
        if (allowed.isEmpty()) {
            return spec;
        }
        if (spec.type() != OptionType.STRING && spec.type() != OptionType.LIST) {
            report.add(Message.NO_ALLOWED, parameter, spec.key(), TypeText.of(parameter.asType()));
            return spec;
        }
        Set<String> seen = new HashSet<>();
        for (String value : allowed) {
            if (!Spelling.isAllowedValue(value)) {
                report.add(Message.ALLOWED_VALUE, parameter, value, spec.key());
            } else if (!seen.add(value)) {
                report.add(Message.ALLOWED_TWICE, parameter, value, spec.key());
            }
        }
        return spec.allowed(allowed.toArray(String[]::new));
    }

    private OptionSpec withAliases(AnnotationMirror annotation, OptionSpec spec) {
        List<String> aliases = Annotations.texts(annotation, "aliases");
        if (aliases.isEmpty()) {
            return spec;
        }
        aliases.forEach(alias -> OptionCheck.checkKey(alias, parameter, report));
        if (aliases.size() > MAX_ALIASES) {
            report.add(Message.ALIAS_COUNT, parameter, spec.key(), aliases.size());
        }
        return spec.aliases(aliases.toArray(String[]::new));
    }
}
