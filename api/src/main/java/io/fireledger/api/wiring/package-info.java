/** What the server is put together from: settings, the store it starts or connects to, the demo's data. */
@NullMarked
package io.fireledger.api.wiring;

import org.jspecify.annotations.NullMarked;
