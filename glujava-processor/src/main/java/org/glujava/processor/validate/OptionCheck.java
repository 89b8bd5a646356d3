package org.glujava.processor.validate;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.glujava.Default;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.OptionParameter;
import org.glujava.spi.OptionType;

/** Checks one {@code @Option} parameter. */
final class OptionCheck {
    private final Elements elements;

    OptionCheck(Elements elements) {
        this.elements = elements;
    }

    /** The option, when its key and type are there; what they say is only of use when the report stays clean. */
    Optional<OptionParameter> check(VariableElement parameter, AnnotationMirror annotation, Report report) {
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
        OptionParameter option = option(key.get(), type.get(), parameter, annotation);
        checkEnum(option, parameter, report);
        checkNull(option, parameter, report);
        if (option.defaultValue() != null && !OptionTypes.accepts(option, option.defaultValue())) {
            report.add(
                    Message.DEFAULT_VALUE,
                    parameter,
                    option.defaultValue(),
                    option.key(),
                    OptionTypes.expected(option));
        }
        return Optional.of(option);
    }

    private static OptionParameter option(
            String key, OptionType type, VariableElement parameter, AnnotationMirror annotation) {
        TypeElement element = type == OptionType.ENUM
                ? (TypeElement) ((DeclaredType) parameter.asType()).asElement()
                : null;
        Optional<AnnotationMirror> defaulted = Annotations.find(parameter, Default.class);
        String defaultValue =
                defaulted.flatMap(mirror -> Annotations.text(mirror, "value")).orElse(null);
        return new OptionParameter(
                key,
                type,
                element == null ? null : ClassName.get(element),
                element == null ? List.of() : OptionTypes.constants(element),
                defaultValue,
                defaulted.isEmpty() && !Annotations.isNullable(parameter),
                Annotations.text(annotation, "description").orElse(""));
    }

    private static void checkKey(String key, VariableElement parameter, Report report) {
        if (!Spelling.isOptionKey(key)) {
            report.add(Message.OPTION_KEY, parameter, key, Spelling.meant(key));
        } else if (Spelling.isReserved(key)) {
            report.add(Message.OPTION_RESERVED, parameter, key);
        }
    }

    private void checkEnum(OptionParameter option, VariableElement parameter, Report report) {
        if (option.enumType() != null) {
            TypeElement element = (TypeElement) ((DeclaredType) parameter.asType()).asElement();
            String from = elements.getPackageOf(parameter).getQualifiedName().toString();
            if (!OptionTypes.isVisible(element, from, elements)) {
                report.add(Message.OPTION_ENUM, parameter, option.key(), TypeText.of(parameter.asType()));
            }
        }
    }

    private static void checkNull(OptionParameter option, VariableElement parameter, Report report) {
        boolean canBeNull = !option.required() && option.defaultValue() == null;
        if (canBeNull && parameter.asType().getKind().isPrimitive()) {
            report.add(
                    Message.OPTION_NULL,
                    parameter,
                    option.key(),
                    TypeText.of(parameter.asType()),
                    OptionTypes.boxed(parameter.asType().getKind()));
        }
    }
}
