import { expect, it } from 'vitest'
import { reachedAddresses } from './traced-addresses'

it('counts what stays on this machine and names what does not', () => {
  const trace = [
    '71 connect(3<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(41763), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '71 connect(4<UNIX-STREAM:[2]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = -1 ENOENT',
    '72 sendto(5<UDP:[3]>, ""..., 40, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 40',
    '72 connect(6<TCPv6:[4]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = -1',
    '73 sendto(9<UNIX-STREAM:[5->6]>, ""..., 40, 0, NULL, 0) = 40',
    '74 connect(7<UDP:[7]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.7")}, 16) = 0',
    '74 sendto(7<UDP:[10.0.0.1:50->192.0.2.7:53]>, ""..., 40, 0, NULL, 0) = 40',
    '75 sendto(8<UDPv6:[[::1]:50->[2001:db8::2]:53]>, ""..., 40, 0, NULL, 0) = 40',
  ].join('\n')
  expect(reachedAddresses(trace)).toEqual({
    calls: 6,
    elsewhere: ['8.8.8.8', '2001:db8::1', '192.0.2.7', '2001:db8::2'],
    askedRoutes: ['192.0.2.7'],
  })
})

it('takes an address it cannot read for one elsewhere', () => {
  const line = '71 connect(3<TCP:[1]>, {sa_family=AF_INET, sin_addr=?}, 16) = 0'
  expect(reachedAddresses(line).elsewhere).toEqual([line])
})
