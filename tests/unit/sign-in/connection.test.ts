import { describe, expect, it } from "vitest";
import { clientAddress, networkOf } from "@/lib/server/sign-in/connection";

describe("who asks", () => {
  it("is who connected, whatever the request says, unless proxies of our own stand in front", () => {
    expect(clientAddress("1.1.1.1, 2.2.2.2", "9.9.9.9", 0)).toBe("9.9.9.9");
    expect(clientAddress(null, "9.9.9.9", 0)).toBe("9.9.9.9");
  });

  it("is the address that the outermost of those proxies wrote down", () => {
    expect(clientAddress("6.6.6.6, 1.1.1.1", "10.0.0.1", 1)).toBe("1.1.1.1");
    expect(clientAddress("6.6.6.6, 1.1.1.1, 10.0.0.2", "10.0.0.1", 2)).toBe("1.1.1.1");
  });

  it("is the farthest that is known where a proxy wrote nothing", () => {
    expect(clientAddress(null, "10.0.0.1", 1)).toBe("10.0.0.1");
    expect(clientAddress("", "10.0.0.1", 2)).toBe("10.0.0.1");
    expect(clientAddress("1.1.1.1", "10.0.0.1", 5)).toBe("1.1.1.1");
  });
});

describe("the network of an address", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["192.0.2.7:4711", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
    ["2001:db8::", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
    ["niets ' zinnigs", "niets ' zinnigs"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
