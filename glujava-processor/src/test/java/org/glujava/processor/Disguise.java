package org.glujava.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;

/** The processor in an environment that is not javac's own object, as build tools and other compilers give it. */
final class Disguise {
    private Disguise() {}

    static Processor of(UnaryOperator<ProcessingEnvironment> disguise) {
        var processor = new TranslatorProcessor();
        return proxy(Processor.class, (method, arguments) -> {
            if (method.getName().equals("init")) {
                arguments[0] = disguise.apply((ProcessingEnvironment) arguments[0]);
            }
            return method.invoke(processor, arguments);
        });
    }

    /** An object that passes calls on, and first shows each to a listener. */
    static <T> T watched(Class<T> type, T behind, BiConsumer<Method, Object[]> watcher) {
        return proxy(type, (method, arguments) -> {
            watcher.accept(method, arguments);
            return method.invoke(behind, arguments);
        });
    }

    /** An object that passes calls on, but gives another thing for one of them. */
    static <T> T instead(Class<T> type, T behind, String name, Object result) {
        return proxy(
                type, (method, arguments) -> method.getName().equals(name) ? result : method.invoke(behind, arguments));
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                Disguise.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
