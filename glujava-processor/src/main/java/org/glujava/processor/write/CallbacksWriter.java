package org.glujava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.event.Event;
import org.glujava.processor.model.CallbackMethods;
import org.glujava.processor.model.NotifyMethod;
import org.glujava.spi.Callbacks;
import org.glujava.spi.CbkArgs;
import org.glujava.spi.CbkId;
import org.glujava.spi.NotifyBinding;

/** Writes a provider's declarations of all methods except {@code @Fop} methods, and the calls of these methods. */
final class CallbacksWriter {
    private static final ClassName EVENT = ClassName.get(Event.class);

    private final CallbackMethods methods;

    CallbacksWriter(CallbackMethods methods) {
        this.methods = methods;
    }

    /** Returns the value of {@code TranslatorProvider.callbacks()}. */
    CodeBlock binding() {
        CodeBlock notifications = methods.notifications().stream()
                .map(method ->
                        CodeBlock.of("\nnew $T($T.class, $S)", NotifyBinding.class, method.event(), method.name()))
                .collect(CodeBlock.joining(","));
        CodeBlock cbks = methods.cbks().stream()
                .map(cbk -> CodeBlock.of("$T.$L", CbkId.class, cbk))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T(\n$T.of($L),\n$T.of($L),\n$S,\n$S)",
                Callbacks.class,
                List.class,
                notifications,
                List.class,
                cbks,
                methods.statedump(),
                methods.metrics());
    }

    /** Adds the overriding methods to a dispatcher. */
    void writeTo(TypeSpec.Builder dispatcher) {
        if (!methods.notifications().isEmpty()) {
            dispatcher.addMethod(notifies());
        }
        if (!methods.cbks().isEmpty()) {
            dispatcher.addMethod(cbk());
        }
        if (methods.statedump() != null) {
            dispatcher.addMethod(section("statedump", StatedumpSection.class, methods.statedump()));
        }
        if (methods.metrics() != null) {
            dispatcher.addMethod(section("metrics", MetricsSection.class, methods.metrics()));
        }
        if (methods.closes()) {
            dispatcher.addMethod(
                    override("close").addStatement("translator.close()").build());
        }
    }

    private MethodSpec notifies() {
        var method = override("notify")
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.INT, "method")
                .addParameter(Event.class, "event")
                .beginControlFlow("switch (method)");
        List<NotifyMethod> all = methods.notifications();
        for (int i = 0; i < all.size(); i++) {
            NotifyMethod each = all.get(i);
            // javac would warn of a cast to the same type.
            CodeBlock event =
                    each.event().equals(EVENT) ? CodeBlock.of("event") : CodeBlock.of("($T) event", each.event());
            method.beginControlFlow("case $L ->", i);
            if (each.decides()) {
                method.addStatement("return translator.$N($L)", each.name(), event);
            } else {
                method.addStatement("translator.$N($L)", each.name(), event).addStatement("return true");
            }
            method.endControlFlow();
        }
        return method.addStatement(
                        "default -> throw new $T($S + method)", IllegalArgumentException.class, "no @Notify method ")
                .endControlFlow()
                .build();
    }

    private MethodSpec cbk() {
        var method = override("cbk")
                .addParameter(CbkId.class, "cbk")
                .addParameter(CbkArgs.class, "args")
                .beginControlFlow("switch (cbk)");
        for (CbkId cbk : methods.cbks()) {
            CodeBlock values = cbk.parameters().stream()
                    .map(type -> CodeBlock.of("args.$L()", type.getSimpleName().toLowerCase(Locale.ROOT)))
                    .collect(CodeBlock.joining(", "));
            method.addStatement("case $L -> translator.$N($L)", cbk, cbk.methodName(), values);
        }
        return method.addStatement(
                        "default -> throw new $T($S + cbk.methodName())",
                        IllegalArgumentException.class,
                        "no @Cbk method for ")
                .endControlFlow()
                .build();
    }

    private static MethodSpec section(String name, Class<?> section, String method) {
        return override(name)
                .addParameter(section, "out")
                .addStatement("translator.$N(out)", method)
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addException(Exception.class);
    }
}
