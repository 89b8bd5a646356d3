package org.glujava.processor.validate;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.glujava.Notify;
import org.glujava.event.Event;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.NotifyMethod;

/** Checks {@code @Notify} methods. */
final class NotifyCheck {
    private final Types types;
    private final Elements elements;
    private final CallbackShape shape;
    private final Map<String, ExecutableElement> methodOf = new LinkedHashMap<>();
    private final List<NotifyMethod> methods = new ArrayList<>();

    NotifyCheck(Elements elements, Types types, CallbackShape shape) {
        this.elements = elements;
        this.types = types;
        this.shape = shape;
    }

    /** Returns the correct methods, in the order of the class. */
    List<NotifyMethod> methods() {
        return methods;
    }

    void check(ExecutableElement method, Report report) {
        if (CallbackShape.isUnresolved(method)) {
            report.leaveToJavac();
            return;
        }
        shape.check(method, Notify.class, report);
        if (!CallbackShape.returns(method, TypeKind.VOID, TypeKind.BOOLEAN)) {
            report.add(Message.NOTIFY_RETURNS, method, method.getSimpleName(), TypeText.of(method.getReturnType()));
        }
        if (method.getParameters().size() != 1
                || method.isVarArgs()
                || !isEvent(method.getParameters().get(0).asType())) {
            report.add(Message.NOTIFY_PARAMETER, method, method.getSimpleName(), TypeText.of(method));
            return;
        }
        TypeMirror event = method.getParameters().get(0).asType();
        ExecutableElement first = methodOf.putIfAbsent(TypeText.qualified(event), method);
        if (first != null) {
            report.add(Message.DUPLICATE_NOTIFY, method, TypeText.of(event), TypeText.of(first), TypeText.of(method));
        }
        methods.add(new NotifyMethod(
                ClassName.get((TypeElement) types.asElement(event)),
                method.getSimpleName().toString(),
                CallbackShape.returns(method, TypeKind.BOOLEAN)));
    }

    private boolean isEvent(TypeMirror type) {
        TypeMirror event = elements.getTypeElement(Event.class.getName()).asType();
        return type.getKind() == TypeKind.DECLARED && types.isSubtype(type, event);
    }
}
