package org.glujava.processor.validate;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.glujava.Default;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.OptionParameter;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;

/** Checks one {@code @Option} parameter or record component. */
final class OptionCheck {
    private final Elements elements;

    OptionCheck(Elements elements) {
        this.elements = elements;
    }

    /**
     * Checks an option, and returns it if its key and type exist. The result is usable only if the report stays clean.
     */
    Optional<OptionParameter> check(Element parameter, AnnotationMirror annotation, Report report) {
        Optional<String> key = Annotations.text(annotation, "value");
        TypeMirror mirror = parameter.asType();
        if (key.isEmpty() || mirror.getKind() == TypeKind.ERROR) {
            report.leaveToJavac();
            return Optional.empty();
        }
        checkKey(key.get(), parameter, report);
        Optional<OptionType> type = OptionTypes.of(mirror);
        if (type.isEmpty()) {
            report.add(Message.OPTION_TYPE, parameter, key.get(), TypeText.of(mirror));
            return Optional.empty();
        }
        Optional<TypeElement> enumType = OptionTypes.enumOf(mirror);
        enumType.ifPresent(element -> checkEnum(key.get(), element, parameter, report));
        OptionSpec spec = spec(key.get(), type.get(), enumType, annotation);
        spec = new OptionAttributes(parameter, report).add(annotation, spec);
        spec = withDefault(spec, parameter, report);
        return Optional.of(
                new OptionParameter(spec, enumType.map(ClassName::get).orElse(null), mirror));
    }

    private static OptionSpec spec(
            String key, OptionType type, Optional<TypeElement> enumType, AnnotationMirror annotation) {
        String[] allowed = enumType.map(OptionTypes::constants)
                .map(constants -> constants.toArray(String[]::new))
                .orElse(new String[0]);
        return OptionSpec.of(key, type)
                .allowed(allowed)
                .description(Annotations.text(annotation, "description").orElse(""));
    }

    static void checkKey(String key, Element parameter, Report report) {
        if (!Spelling.isOptionKey(key)) {
            report.add(Message.OPTION_KEY, parameter, key, Spelling.meant(key));
        } else if (Spelling.isReserved(key)) {
            report.add(Message.OPTION_RESERVED, parameter, key);
        }
    }

    private void checkEnum(String key, TypeElement type, Element parameter, Report report) {
        String from = elements.getPackageOf(parameter).getQualifiedName().toString();
        if (!OptionTypes.isVisible(type, from, elements)) {
            report.add(Message.OPTION_ENUM, parameter, key, type.getSimpleName());
        }
    }

    private static OptionSpec withDefault(OptionSpec spec, Element parameter, Report report) {
        Optional<AnnotationMirror> annotation = Annotations.find(parameter, Default.class);
        if (annotation.isEmpty()) {
            boolean nullable = Annotations.isNullable(parameter);
            if (nullable) {
                checkNull(spec.key(), parameter, report);
            }
            return nullable ? spec.optional() : spec;
        }
        Optional<String> value = Annotations.text(annotation.get(), "value");
        if (value.isEmpty()) {
            report.leaveToJavac();
            return spec;
        }
        if (spec.type() == OptionType.SUBVOLUME) {
            report.add(Message.DEFAULT_SUBVOLUME, parameter, spec.key());
        } else if (!OptionTypes.accepts(spec, value.get())) {
            report.add(Message.DEFAULT_VALUE, parameter, value.get(), spec.key(), spec.expected());
        }
        return spec.defaultsTo(value.get());
    }

    private static void checkNull(String key, Element parameter, Report report) {
        TypeKind kind = parameter.asType().getKind();
        if (kind.isPrimitive()) {
            report.add(Message.OPTION_NULL, parameter, key, TypeText.of(parameter.asType()), OptionTypes.boxed(kind));
        }
    }
}
