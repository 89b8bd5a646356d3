package org.glujava.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * Values of the report in the types that every JMX client knows. An object becomes composite data, a list of objects an
 * array of these, and a list of numbers an array of long. An empty list is one of objects, except in an object.
 */
final class OpenValues {
    private OpenValues() {}

    static @Nullable Object of(String name, @Nullable Object value) {
        try {
            if (value instanceof Map<?, ?> object) {
                return composite(name, object);
            }
            return value instanceof List<?> list ? array(name, list) : value;
        } catch (OpenDataException e) {
            throw new IllegalStateException("the report's " + name + " is " + value, e);
        }
    }

    /** Returns the name of the class that {@link #of} returns. */
    static String typeOf(String name, @Nullable Object value) {
        if (value instanceof Map) {
            return CompositeData.class.getName();
        }
        Object shown = of(name, value);
        return shown == null ? String.class.getName() : shown.getClass().getName();
    }

    private static Object array(String name, List<?> list) throws OpenDataException {
        if (isOfNumbers(list)) {
            return numbers(list);
        }
        CompositeData[] objects = new CompositeData[list.size()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = composite(name, (Map<?, ?>) list.get(i));
        }
        return objects;
    }

    private static boolean isOfNumbers(List<?> list) {
        return !list.isEmpty() && list.get(0) instanceof Long;
    }

    private static long[] numbers(List<?> list) {
        return list.stream().mapToLong(Long.class::cast).toArray();
    }

    private static CompositeData composite(String name, Map<?, ?> object) throws OpenDataException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        OpenType<?>[] types = new OpenType<?>[object.size()];
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            Object value = entry.getValue();
            OpenType<?> type = value instanceof Long ? SimpleType.LONG : SimpleType.STRING;
            if (value instanceof List<?> list) {
                value = numbers(list);
                type = ArrayType.getPrimitiveArrayType(long[].class);
            } else if (value instanceof Map<?, ?> inner) {
                CompositeData data = composite(entry.getKey().toString(), inner);
                type = data.getCompositeType();
                value = data;
            }
            types[values.size()] = type;
            values.put(entry.getKey().toString(), value);
        }
        String[] keys = values.keySet().toArray(new String[0]);
        return new CompositeDataSupport(new CompositeType(name, name, keys, keys, types), values);
    }
}
