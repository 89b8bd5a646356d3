package org.glujava.processor.validate;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.glujava.Cbk;
import org.glujava.Metrics;
import org.glujava.MetricsSection;
import org.glujava.Notify;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.processor.Report;
import org.glujava.processor.model.CallbackMethods;

/** Checks the methods of a class that GluJava calls, except its {@code @Fop} methods. */
final class CallbacksCheck {
    private final Elements elements;
    private final Types types;
    private final CallbackShape shape;

    CallbacksCheck(Elements elements, Types types, Throwables throwables) {
        this.elements = elements;
        this.types = types;
        this.shape = new CallbackShape(throwables);
    }

    CallbackMethods check(TypeElement type, Report report) {
        NotifyCheck notify = new NotifyCheck(elements, types, shape);
        CbkCheck cbks = new CbkCheck(shape);
        SectionCheck statedump = new SectionCheck(Statedump.class, StatedumpSection.class, shape);
        SectionCheck metrics = new SectionCheck(Metrics.class, MetricsSection.class, shape);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (Annotations.find(method, Notify.class).isPresent()) {
                notify.check(method, report);
            }
            if (Annotations.find(method, Cbk.class).isPresent()) {
                cbks.check(method, report);
            }
            if (Annotations.find(method, Statedump.class).isPresent()) {
                statedump.check(method, report);
            }
            if (Annotations.find(method, Metrics.class).isPresent()) {
                metrics.check(method, report);
            }
        }
        return new CallbackMethods(notify.methods(), cbks.cbks(), statedump.name(), metrics.name(), isCloseable(type));
    }

    private boolean isCloseable(TypeElement type) {
        TypeElement closeable = elements.getTypeElement(AutoCloseable.class.getName());
        return types.isSubtype(types.erasure(type.asType()), closeable.asType());
    }
}
