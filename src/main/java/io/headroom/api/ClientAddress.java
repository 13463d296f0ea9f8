package io.headroom.api;

/**
 * By what clients are told apart. IPv6 clients are counted by their /64, which is what one
 * subscriber is given.
 */
public final class ClientAddress {
  private static final int IPV6_NETWORK_GROUPS = 4;

  private ClientAddress() {}

  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < Math.min(IPV6_NETWORK_GROUPS, groups.length); i++) {
      network.append(groups[i]).append(':');
    }
    return network.toString();
  }
}
