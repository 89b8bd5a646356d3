package org.glujava.processor.validate;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.glujava.Option;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.OptionParameter;
import org.glujava.processor.model.RecordParameter;

/** Checks a record of options that a constructor takes. */
final class RecordCheck {
    private final Elements elements;
    private final OptionCheck optionCheck;

    RecordCheck(Elements elements, OptionCheck optionCheck) {
        this.elements = elements;
        this.optionCheck = optionCheck;
    }

    /** Returns the record, if a type is one. */
    static Optional<TypeElement> recordOf(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    RecordParameter check(VariableElement parameter, TypeElement type, OptionNames names, Report report) {
        String from = elements.getPackageOf(parameter).getQualifiedName().toString();
        if (!OptionTypes.isVisible(type, from, elements)) {
            report.add(Message.RECORD_HIDDEN, parameter, type.getSimpleName());
        }
        if (!type.getTypeParameters().isEmpty()) {
            report.add(Message.RECORD_GENERIC, parameter, type.getSimpleName());
        }
        if (type.getRecordComponents().isEmpty()) {
            report.add(Message.RECORD_EMPTY, parameter, type.getSimpleName());
        }
        List<OptionParameter> options = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            Optional<AnnotationMirror> option = Annotations.find(component, Option.class);
            if (option.isEmpty()) {
                String name = component.getSimpleName().toString();
                report.add(Message.RECORD_COMPONENT, component, name, type.getSimpleName(), Spelling.dashed(name));
                continue;
            }
            optionCheck.check(component, option.get(), report).ifPresent(found -> {
                options.add(found);
                names.add(found.spec(), component, report);
            });
        }
        return new RecordParameter(ClassName.get(type), options);
    }
}
